package lv.viis.registry.organisationimport;

import lv.viis.chassis.language.Wording;

/**
 * Something odd in an imported file that did not prevent the import.
 *
 * @param row as a spreadsheet counts: the header is row 1
 * @param messageLv what is odd, in Latvian, to be read after the column's name
 * @param messageEn the same in English
 */
record ImportWarning(int row, String column, String messageLv, String messageEn) {

    static ImportWarning of(int row, String column, Wording message) {
        return new ImportWarning(row, column, message.latvian(), message.english());
    }
}
