package lv.viis.local.person;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Somebody who exists only in demonstrations.
 *
 * @param id how scripts and the login hint name the person
 * @param personalCode a demo code, written NNNNNN-NNNNN
 * @param post what the person is, in one line for the start page
 * @param postLv the same in Latvian
 * @param role the role that the bootstrap order gives; absent for all but state staff
 * @param organisationId the state body in which the role is held; absent with the role
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemoPerson(
        String id,
        String givenName,
        String familyName,
        String personalCode,
        String post,
        String postLv,
        String role,
        String organisationId) {

    public String fullName() {
        return givenName + " " + familyName;
    }
}
