package lv.viis.registration.applying.accessapplication;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One right that is asked for, changed or ended. Days are dates of Europe/Riga and inclusive.
 *
 * @param objectId null for the country
 * @param targetGrantId the grant that is to change or end, null where a new one is asked for
 */
record AskedLine(String role, UUID objectId, LocalDate validFrom, LocalDate lastDay, UUID targetGrantId) {}
