"""Tables of the trade's words: verbs, objects, facets and the small words between them."""
