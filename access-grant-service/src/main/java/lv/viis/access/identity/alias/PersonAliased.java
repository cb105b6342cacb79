package lv.viis.access.identity.alias;

import java.util.UUID;

/**
 * Two ids are one person's, or are no longer said to be; all services then take either for the other. Whole state, by
 * alias id.
 *
 * @param aliasId the id that came with the other personal code
 * @param personId the id under which the person is known and stays known
 * @param undone whether this was a mistake
 */
record PersonAliased(UUID aliasId, UUID personId, boolean undone) {

    static final String TOPIC = "viis.access.person";
}
