"""Tables in and out: what people keep in spreadsheets, read and written."""
