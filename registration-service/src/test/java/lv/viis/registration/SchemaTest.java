package lv.viis.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import lv.viis.chassis.testing.SchemaRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No act without an actor: each table says who wrote it and when, or why it does not. */
@QuarkusTest
@Tag("S3")
class SchemaTest {

    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry(
                    "access_application_line",
                    "a part of an application, whose row names the applicant and whose steps name every actor"),
            Map.entry(
                    "application_letter",
                    "which letters an application needs; issuing is a step of the application, with its actor"),
            Map.entry(
                    "letter",
                    "issued by a step of its application, by who gave the authorisation, or to the signer of a campaign alone"),
            Map.entry("evidence", "the signature itself names who signed, and of a paper clerk_ids names both clerks"),
            Map.entry(
                    "pending_signature",
                    "an uploaded file that waits for an answer on revocation; the signature in it names who signed"),
            Map.entry("person", "what people signed of themselves; the letter's evidence names the signer"),
            Map.entry("employment", "as of person"),
            Map.entry("contact", "as of person: letter_id is the letter that they signed"),
            Map.entry("document", "bytes of a letter, scan or attachment, whose own row names who made it"),
            Map.entry("archive_task", "a job's work; nobody acts"),
            Map.entry("evidence_archive", "a job's work; nobody acts"),
            Map.entry("archive_material", "a job's work; nobody acts"),
            Map.entry("evidence_archive_material", "a job's work; nobody acts"),
            Map.entry("mail_finding", "what a job found in a mail, whose row names its clerk"),
            Map.entry("mail_turn", "whose turn it is to read the mailbox; nobody acts"),
            Map.entry("notification", "mails that jobs send; what they tell of names its actor"),
            Map.entry("campaign_member", "enrolled by a job; the campaign names who started and cancelled it"),
            Map.entry("known_alias", "access-grant's facts, as told by events"),
            Map.entry("known_grant", "access-grant's facts, as told by events"),
            Map.entry("known_headship", "the registry's facts, as told by events"),
            Map.entry("known_organisation", "the registry's facts, as told by events"),
            Map.entry("known_role", "access-grant's facts, as told by events"));

    @Test
    void every_table_says_who_acted_and_when() {
        assertEquals(List.of(), SchemaRules.actsWithoutActor(WITHOUT));
    }

    @Test
    void a_view_shows_its_reader_no_more_than_the_reader_may_read() {
        assertEquals(List.of(), SchemaRules.viewsWithOwnersRights());
    }
}
