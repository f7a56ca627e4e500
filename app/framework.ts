/** The only file that names the framework for routes: the move to its successor is a change here. */
export { data, redirect } from "@remix-run/node";
export {
  isRouteErrorResponse,
  Outlet,
  useActionData,
  useLoaderData,
  useMatches,
  useParams,
  useRouteError,
} from "@remix-run/react";
