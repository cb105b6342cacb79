package lv.viis.access.reading.scim;

import java.util.List;
import lv.viis.chassis.problem.ScimError;

/** Names of the SCIM protocol (RFC 7643, RFC 7644). */
final class ScimMedia {

    static final String TYPE = ScimError.MEDIA_TYPE;
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String GRANTS = "urn:viis:params:scim:schemas:grants:1.0:User";
    static final int MOST = 200;

    private ScimMedia() {}

    /**
     * A page of resources.
     *
     * @param totalResults how many there are in all
     * @param startIndex of the first on this page, from 1
     */
    record ListResponse<T>(
            List<String> schemas,
            long totalResults,
            long startIndex,
            int itemsPerPage,

            @com.fasterxml.jackson.annotation.JsonProperty("Resources")
            List<T> resources) {

        static <T> ListResponse<T> of(long total, Paging paging, List<T> resources) {
            return new ListResponse<>(
                    List.of("urn:ietf:params:scim:api:messages:2.0:ListResponse"),
                    total,
                    paging.startIndex(),
                    resources.size(),
                    resources);
        }
    }

    /** Where a page begins and how long it is at most, as the RFC mends what is out of bounds (3.4.2.4). */
    record Paging(long startIndex, int count) {

        static Paging of(String startIndex, String count) {
            return new Paging(Math.max(1, number("startIndex", startIndex, 1)), (int)
                    Math.max(0, Math.min(MOST, number("count", count, MOST))));
        }

        private static long number(String name, String text, long otherwise) {
            try {
                return text == null || text.isBlank() ? otherwise : Long.parseLong(text.strip());
            } catch (NumberFormatException e) {
                throw ScimFault.invalidValue(name + " is no number");
            }
        }
    }
}
