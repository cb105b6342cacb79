package lv.viis.access.ledger.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.ledger.ledger.EntryProof.Inclusion;

/** Finds entries of the ledger, each with the way to the root of its day. */
@ApplicationScoped
public class ProveEntries {

    /** An entry as it is stored, with the first root over it. */
    record Stored(
            String chain,
            Long sequence,
            String previousHash,
            UUID eventId,
            String type,
            Instant linkedAt,
            String content,
            String hash,
            Long rootNumber) {}

    private static final String SELECT = """
            select e.chain, e.sequence, encode(e.previous, 'hex') as previous_hash, e.event_id, e.type, e.linked_at,
                   e.content, encode(e.hash, 'hex') as hash,
                   (select h.root_number from ledger_head h
                     where h.chain = e.chain and h.last_sequence >= e.sequence
                     order by h.last_sequence, h.root_number limit 1) as root_number
              from ledger_entry e where
            """;

    private final EntityManager database;
    private final Roots roots;

    ProveEntries(EntityManager database, Roots roots) {
        this.database = database;
        this.roots = roots;
    }

    /**
     * @param ids of events, or of what events tell of: a decision, a grant
     * @return in the order in which they were linked; empty if none is
     */
    public List<EntryProof> of(UUID... ids) {
        @SuppressWarnings("unchecked")
        List<Stored> stored = database.createNativeQuery(
                        SELECT
                                + "e.aggregate_id = any(?1) or e.event_id = any(?1) order by e.linked_at, e.chain, e.sequence",
                        Stored.class)
                .setParameter(1, ids)
                .getResultList();
        var headsOf = new HashMap<Long, List<ChainHead>>();
        return stored.stream().map(entry -> prove(entry, headsOf)).toList();
    }

    private EntryProof prove(Stored entry, Map<Long, List<ChainHead>> headsOf) {
        return new EntryProof(
                entry.chain(),
                entry.sequence(),
                entry.previousHash(),
                entry.eventId(),
                entry.type(),
                entry.linkedAt(),
                entry.content(),
                entry.hash(),
                entry.rootNumber() == null
                        ? null
                        : inclusion(entry, headsOf.computeIfAbsent(entry.rootNumber(), roots::heads)));
    }

    private Inclusion inclusion(Stored entry, List<ChainHead> heads) {
        var index = heads.stream().map(ChainHead::chain).toList().indexOf(entry.chain());
        var head = heads.get(index);
        var place = Math.toIntExact(entry.sequence() - head.firstSequence());
        var root = roots.of(entry.rootNumber());
        return new Inclusion(
                root.number(),
                root.day(),
                head.firstSequence(),
                head.lastSequence(),
                place,
                hex(MerkleTree.path(segment(head), place)),
                head.hash(),
                head.segment(),
                index,
                hex(MerkleTree.path(heads.stream().map(ChainHead::leaf).toList(), index)),
                root.document(),
                root.token(),
                root.stampedAt());
    }

    private List<byte[]> segment(ChainHead head) {
        @SuppressWarnings("unchecked")
        List<byte[]> hashes = database.createNativeQuery("select ledger_segment(?1, ?2, ?3)", byte[].class)
                .setParameter(1, head.chain())
                .setParameter(2, head.firstSequence())
                .setParameter(3, head.lastSequence())
                .getResultList();
        return hashes.stream().map(MerkleTree::leaf).toList();
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(Hashes::hex).toList();
    }
}
