package lv.viis.access.ledger.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Walks the way from an entry of a proof to the time stamp, as whoever is given the proof can. */
public final class ProofCheck {

    private ProofCheck() {}

    public static void check(JsonNode proof) {
        var chain = proof.path("chain").asText();
        var entry = Entry.link(
                chain,
                proof.path("sequence").asLong(),
                proof.path("previousHash").asText(),
                UUID.fromString(proof.path("eventId").asText()),
                proof.path("type").asText(),
                Instant.parse(proof.path("linkedAt").asText()),
                proof.path("content").asText());
        assertEquals(proof.path("hash").asText(), entry.hash());
        var way = proof.path("inclusion");
        var first = way.path("firstSequence").asLong();
        var last = way.path("lastSequence").asLong();
        var segment = MerkleTree.rootOf(
                MerkleTree.leaf(Hashes.parse(entry.hash())),
                way.path("entryIndex").asLong(),
                last - first + 1,
                hashes(way.path("entryPath")));
        assertEquals(way.path("segment").asText(), Hashes.hex(segment));
        var root = RootDocument.parse(way.path("document").asText());
        var head = new ChainHead(chain, first, last, way.path("headHash").asText(), Hashes.hex(segment));
        assertEquals(
                root.tree(),
                Hashes.hex(MerkleTree.rootOf(
                        head.leaf(), way.path("headIndex").asLong(), root.chains(), hashes(way.path("headPath")))));
        TimeStamps.check(Base64.getDecoder().decode(way.path("timeStamp").asText()), Hashes.sha256(root.text()));
    }

    private static List<byte[]> hashes(JsonNode path) {
        var hashes = new ArrayList<byte[]>();
        path.forEach(hash -> hashes.add(Hashes.parse(hash.asText())));
        return hashes;
    }
}
