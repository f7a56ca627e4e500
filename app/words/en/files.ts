import type { FilesWords } from "~/words/nl/files";

export const filesWords: FilesWords = {
  title: "Files",
  none: "No files yet. When you add something, or get something, it will be here.",
  you: "You",
  original: "as it was, with hidden information",
  label: "Add a file",
  hint: "A photo (JPEG, PNG or WebP), a PDF or a text (.txt). At most 10 MB per file, 10 files, 25 MB together.",
  keep: "Keep the original",
  keepSmall:
    "If you do not tick this, we make a copy of a photo or PDF without hidden information, such as place, device and name of the maker. A PDF also loses its comments and form fields.",
  send: "Add",
  refused: {
    tab: "Error: file not kept",
    title: "This file was not kept",
    rest: "Other files and messages are still here.",
    back: "Back to your message",
  },
  problems: {
    none: "Nothing was kept. Please try again.",
    empty: "No file was chosen, or the file is empty. Choose a file.",
    too_large: "This file is larger than 10 MB. Choose a smaller file, or say in a message what you have.",
    too_many: "There are 10 files already. There is no room for more. Say in a message what else you have.",
    too_much: "Together the files would be larger than 25 MB. Choose a smaller file.",
    heic: "This photo has a form (HEIC) that we cannot read. Send the photo as JPEG.",
    document: "We do not accept this kind of document. Save it as a PDF and send the PDF.",
    archive: "We do not accept a packed folder (zip). Send the files one by one.",
    drawing: "We do not accept an SVG drawing. Send a photo or a screenshot as PNG.",
    unknown: "We do not accept this kind of file. Send a photo (JPEG, PNG or WebP), a PDF or a text (.txt).",
    too_many_pixels: "This photo has too many pixels. Make the photo smaller and send it again.",
    locked: "This PDF is locked with a password. Save it without a password and send it again.",
    too_many_pages: "This PDF has more than 500 pages. Send the pages that matter.",
    damaged:
      "This file is damaged or too complicated. Open it yourself and save it again, or take a screenshot of it.",
    busy: "It is busy now. Try again in a minute.",
    not_now: "Sending did not work. Nothing was kept. Please try again.",
  },
};
