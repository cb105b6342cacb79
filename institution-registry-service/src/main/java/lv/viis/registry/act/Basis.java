package lv.viis.registry.act;

import java.time.LocalDate;

/**
 * The order or document on which an act rests; kept here, and in no event.
 *
 * @param number at most 100 characters, null if the document has none or none is asked for
 */
public record Basis(String number, LocalDate date) {

    /** Where the law asks for no document: an organisation keeps its contacts itself. */
    public static final Basis NONE = new Basis(null, null);
}
