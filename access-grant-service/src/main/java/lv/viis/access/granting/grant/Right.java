package lv.viis.access.granting.grant;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * What a grant gives. Its ids are of three types: one put for another does not compile.
 *
 * @param person who has it: a pseudonym, or the id of a system
 * @param employer the organisation through which
 * @param object the organisation on which it holds, or the country
 * @param role a code of the catalogue
 */
public record Right(PersonId person, EmployerId employer, ObjectId object, String role) {

    /** Whose a right is. */
    public record PersonId(UUID value) {
        public PersonId {
            requireNonNull(value);
        }
    }

    /** Through whom somebody has rights. */
    public record EmployerId(UUID value) {
        public EmployerId {
            requireNonNull(value);
        }
    }

    /** @param value null for the country */
    public record ObjectId(UUID value) {
        public static final ObjectId COUNTRY = new ObjectId(null);
    }

    public Right {
        requireNonNull(person);
        requireNonNull(employer);
        requireNonNull(object);
        requireNonNull(role);
    }

    static Right of(Grant grant) {
        return new Right(
                new PersonId(grant.personId),
                new EmployerId(grant.employerId),
                new ObjectId(grant.objectId),
                grant.role);
    }

    /** Whether it is the same right but for the id of its person, who may have several. */
    public boolean isAlike(Right other) {
        return employer.equals(other.employer) && object.equals(other.object) && role.equals(other.role);
    }
}
