package lv.viis.registry.organisationimport;

/**
 * Something odd in an imported file that did not prevent the import.
 *
 * @param row as a spreadsheet counts: the header is row 1
 */
record ImportWarning(int row, String column, String message) {}
