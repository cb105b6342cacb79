package lv.viis.access;

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
                    "access_grant",
                    "made by its decision, which names who decided; every later act is a row of grant_act with its actor"),
            Map.entry("application_closing", "another service's facts, as told by events; nobody acts here"),
            Map.entry("application_withdrawal", "another service's facts, as told by events; nobody acts here"),
            Map.entry("commitment_expiry", "another service's facts, as told by events; nobody acts here"),
            Map.entry("employment_end", "another service's facts, as told by events; nobody acts here"),
            Map.entry("employment_fact", "another service's facts, as told by events; nobody acts here"),
            Map.entry("headships_told", "another service's facts, as told by events; nobody acts here"),
            Map.entry("known_headship", "another service's facts, as told by events; nobody acts here"),
            Map.entry("known_organisation", "another service's facts, as told by events; nobody acts here"),
            Map.entry("bootstrap_order", "a part of its decision; the order is signed on paper and its hash stays"),
            Map.entry(
                    "break_glass",
                    "operators names both who opened it, by their certificates, and opened_at says when"),
            Map.entry("bulk_revocation_grant", "a part of bulk_revocation, which names who asked"),
            Map.entry("decision_line", "a part of decision, which names who decided"),
            Map.entry("deputyship_grant", "a part of deputyship, which names who appointed and who ended it"),
            Map.entry("head_review_grant", "a part of head_review, which names who answered"),
            Map.entry("recertification_employer", "a part of recertification, which names who started it"),
            Map.entry(
                    "epoch_log",
                    "which tokens count no longer; the act that raised it names its actor in its own table"),
            Map.entry("webhook_application", "another service's facts, as told by events; nobody acts here"),
            Map.entry("webhook_state", "another service's facts, as told by events; nobody acts here"),
            Map.entry("webhook_check", "how many checks a day has had; each is a step of its receiver, with its actor"),
            Map.entry("webhook_told", "counts what a job told; the access record of the day names the receiver"),
            Map.entry("person_epoch", "as of epoch_log"),
            Map.entry("ledger_chain", "the chain of accesses, linked by a job; each entry names who accessed"),
            Map.entry("ledger_entry", "the chain of accesses, linked by a job; each entry names who accessed"),
            Map.entry("ledger_head", "the chain of accesses, linked by a job; each entry names who accessed"),
            Map.entry("ledger_intake", "the chain of accesses, linked by a job; each entry names who accessed"),
            Map.entry("ledger_root", "the chain of accesses, linked by a job; each entry names who accessed"),
            Map.entry("ledger_time_stamp", "the chain of accesses, linked by a job; each entry names who accessed"),
            Map.entry("policy", "the code of its versions, whose first names who drafted it"),
            Map.entry("policy_sample", "a job's work; nobody acts"),
            Map.entry("policy_trial", "a job's work; nobody acts"),
            Map.entry(
                    "refresh_family",
                    "a login of the person in the row; ended by that person's client, by reuse or by an act with its own row"),
            Map.entry("refresh_token", "a part of refresh_family"),
            Map.entry("spent_token", "that a proof was used once; nobody acts"),
            Map.entry("role", "each change is a row of role_version, which names who proposed and who confirmed"),
            Map.entry("same_person", "the present state of person_alias, whose steps name who took them"),
            Map.entry("webhook_delivery", "a job's work; nobody acts"),
            Map.entry("webhook_position", "a job's work; nobody acts"));

    @Test
    void every_table_says_who_acted_and_when() {
        assertEquals(List.of(), SchemaRules.actsWithoutActor(WITHOUT));
    }

    @Test
    void a_view_shows_its_reader_no_more_than_the_reader_may_read() {
        assertEquals(List.of(), SchemaRules.viewsWithOwnersRights());
    }
}
