package lv.viis.registration.signing.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.row.Rows;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.signing.signature.TrustedListCopy;

/** What forms need beside them: policies, lists and revocation data, each kept once by its digest. */
@ApplicationScoped
class Materials {

    /** Kinds as the table has them. */
    enum Kind {
        POLICY,
        TRUSTED_LIST,
        OCSP,
        CRL
    }

    /** One, and where it came from. */
    private record Kept(String address, UUID documentId) {}

    private final EntityManager database;
    private final Documents documents;

    Materials(EntityManager database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Notes that the form needs it, and keeps it unless it is known. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID archiveId, Kind kind, String address, byte[] content, Instant now) {
        var sha256 = Documents.sha256(content);
        // One after the other, so that two forms do not keep the same list twice.
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('archive-material')) as text)")
                .getSingleResult();
        var known = database.createNativeQuery("select 1 from archive_material where sha256 = ?1")
                .setParameter(1, sha256)
                .getResultList();
        if (known.isEmpty()) {
            var kept = documents.keep(
                    content, kind == Kind.OCSP || kind == Kind.CRL ? "application/der" : "application/xml", now);
            database.flush();
            database.createNativeQuery("insert into archive_material values (?1, ?2, ?3, ?4)")
                    .setParameter(1, sha256)
                    .setParameter(2, kind.name())
                    .setParameter(3, address)
                    .setParameter(4, kept.id())
                    .executeUpdate();
        }
        database.createNativeQuery("insert into evidence_archive_material values (?1, ?2) on conflict do nothing")
                .setParameter(1, archiveId)
                .setParameter(2, sha256)
                .executeUpdate();
    }

    /** The lists on which any form of the evidence rests. */
    List<TrustedListCopy> lists(UUID evidenceId) {
        return kept(evidenceId, Kind.TRUSTED_LIST)
                .map(kept -> new TrustedListCopy(kept.address(), documents.open(kept.documentId())))
                .toList();
    }

    /** The revocation data that the evidence's forms need and do not hold. */
    KeptRevocation revocation(UUID evidenceId) {
        return new KeptRevocation(contents(evidenceId, Kind.OCSP), contents(evidenceId, Kind.CRL));
    }

    private List<byte[]> contents(UUID evidenceId, Kind kind) {
        return kept(evidenceId, kind)
                .map(one -> documents.open(one.documentId()))
                .toList();
    }

    private Stream<Kept> kept(UUID evidenceId, Kind kind) {
        var query = database.createNativeQuery("""
                        select distinct m.address, m.document_id from archive_material m
                          join evidence_archive_material n on n.sha256 = m.sha256
                          join evidence_archive a on a.id = n.archive_id
                         where a.evidence_id = ?1 and m.kind = ?2 order by m.document_id""", Tuple.class)
                .setParameter(1, evidenceId)
                .setParameter(2, kind.name());
        return Rows.of(query, Kept.class).stream();
    }
}
