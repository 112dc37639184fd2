"""Matrix and register as an Excel workbook that people filter, correct and print."""
