package lv.viis.chassis.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationNamesTest {

    @ParameterizedTest
    @CsvSource({
        "list, GET, /v1/grants, listGrants",
        "read, GET, /v1/policies/{id}, readPolicy",
        "readSeveral, GET, /v1/people, readSeveralPeople",
        "read, GET, /v1/people/{personId}, readPerson",
        "read, GET, /v1/me, readMe",
        "list, GET, /v1/me/letters, listMyLetters",
        "open, POST, /v1/tickets, openTicket",
        "revoke, POST, /v1/grants/{id}/revocation, revokeGrant",
        "end, POST, /v1/grants/{id}/end, endGrant",
        "sendBack, POST, /v1/decision-items/{id}/objection, sendBackDecisionItem",
        "endLogins, POST, /v1/people/{id}/session-end, endLoginsOfPerson",
        "write, POST, /v1/tickets/{ticketId}/messages, writeTicketMessage",
        "replaceKeys, POST, /v1/system-clients/{id}/keys, replaceSystemClientKeys",
        "changeContact, PATCH, /v1/organisations/{id}/contact, changeOrganisationContact",
        "readArchive, GET, /v1/letters/{id}/evidence/archive, readLetterEvidenceArchive",
        "readAttachment, GET, /v1/mails/{id}/attachments/{number}, readMailAttachment",
        "approve, POST, /v1/policies/{id}/versions/{number}/approval, approvePolicyVersion",
        "submit, POST, /v1/access-application-batches/{id}/submission, submitAccessApplicationBatch",
        "make, POST, /v1/revocations/dry-runs, makeRevocationDryRun",
        "requestAll, POST, /access/v1/evaluations, requestAllEvaluations",
        "list, GET, /v1/reports/access, listReportAccess",
        "introspectToken, POST, /oauth2/introspect, introspectToken",
        "listUsers, GET, /scim/v2/Users, listUsers",
        "change, POST, /v1/webhook-receivers/{id}/{change}, changeWebhookReceiver",
    })
    void an_operation_is_called_by_its_method_and_what_its_path_is_about(
            String method, String verb, String path, String expected) {
        assertEquals(expected, OperationNames.of(method, verb, path));
    }
}
