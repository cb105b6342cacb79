package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Version;

/** Answers what a registrar entered, which shows a head's name: so the access is recorded with the change. */
@ApplicationScoped
class EntryAnswers {

    private final ProtectedReads protectedReads;

    EntryAnswers(ProtectedReads protectedReads) {
        this.protectedReads = protectedReads;
    }

    /** @param status where the headship stands at once; what waits for a second registrar is 202 */
    Response of(String action, int status, Supplier<Entry> use) {
        var entry = protectedReads.read(action, use, Entry::disclosure);
        if (entry.headship() == null) {
            var proposal = entry.proposal();
            return Response.status(202)
                    .location(URI.create("/v1/headship-proposals/" + proposal.id))
                    .header(HttpHeaders.ETAG, Version.etag(proposal.version))
                    .entity(ProposalView.of(proposal))
                    .build();
        }
        var headship = entry.headship();
        return Response.status(status)
                .location(status == 201 ? URI.create("/v1/headships/" + headship.id) : null)
                .header(HttpHeaders.ETAG, Version.etag(headship.version))
                .entity(HeadshipView.of(headship))
                .build();
    }

    /** Where the answer is a proposal, however it stands. */
    Response ofProposal(String action, Supplier<Entry> use) {
        var proposal = protectedReads.read(action, use, Entry::disclosure).proposal();
        return Answers.ok(ProposalView.of(proposal), proposal.version);
    }
}
