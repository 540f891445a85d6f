"""Run by itself: a PDF on standard input, its pages as JSON on standard output, under limits.

It imports nothing of ours, so that it starts fast and can be run isolated.
"""

from __future__ import annotations

import json
import resource
import sys


def main() -> None:
    """Read under the limits of the command line: pages, characters, seconds and bytes of memory."""
    most_pages, most_characters, seconds, memory = map(int, sys.argv[1:])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    json.dump(read(sys.stdin.buffer.read(), most_pages, most_characters), sys.stdout)


def read(data: bytes, most_pages: int, most_characters: int) -> dict[str, list[str] | str]:
    """`{"pages": […]}`, or `{"refused": …}` with broken, locked, pages or long."""
    import pypdfium2  # noqa: PLC0415 - only after the limits are set
    from pypdfium2.raw import FPDF_ERR_PASSWORD  # noqa: PLC0415 - see above

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return {"refused": "locked" if error.err_code == FPDF_ERR_PASSWORD else "broken"}
    if len(document) > most_pages:
        return {"refused": "pages"}
    pages: list[str] = []
    length = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage().get_text_bounded(errors="ignore")
        except pypdfium2.PdfiumError:
            return {"refused": "broken"}
        page.close()
        pages.append(text)
        length += len(text)
        if length > most_characters:
            return {"refused": "long"}
    return {"pages": pages}


if __name__ == "__main__":
    main()
