package lv.viis.registration.letters.letter;

import java.util.UUID;

/**
 * Whom a letter concerns.
 *
 * @param personId the one employee, or deputy, that it is about; null if it names several
 * @param signerId whose signature it needs
 */
public record Parties(UUID employerId, UUID personId, UUID signerId) {}
