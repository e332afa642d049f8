"""The sheet that pictures and print share: from the page to a PDF, and from the PDF to pixels."""
