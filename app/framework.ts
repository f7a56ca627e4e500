/** The only file that names the framework for routes: the move to its successor is a change here. */
import { data } from "@remix-run/node";

export { redirect } from "@remix-run/node";
export {
  isRouteErrorResponse,
  Outlet,
  useActionData,
  useLoaderData,
  useMatches,
  useParams,
  useRouteError,
} from "@remix-run/react";
export { data };

export type WithInit = ReturnType<typeof data>;

/** Whether a page came with a status or headers of its own. */
export const isWithInit = (answer: unknown): answer is WithInit =>
  (answer as WithInit | null)?.type === "DataWithResponseInit";

/** An answer in the page that it belongs to, with the answer's own status; a redirect stays one. */
export async function inPage<A, P>(answer: Response | Answered<A>, page: (answer: A) => Promise<P>) {
  return answer instanceof Response ? answer : data(await page(answer.data), answer.init ?? {});
}

type Answered<A> = ReturnType<typeof data<A>>;
