package lv.viis.access.ledger.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * An exported chain: one JSON object a line, each line ended by a line feed. First who the chain is of, then its entries
 * in order, then the roots that rest on them, last how many entries there are. Nothing stands in it that is not checked.
 */
final class ExportFormat {

    private static final String NAME = "viis-ledger-export 1";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The first line; the digest of the chain's name keeps a slip in it from looking like one in every entry. */
    @JsonPropertyOrder({"ledger", "chain", "chainSha256"})
    record FirstLine(String ledger, String chain, String chainSha256) {
        static FirstLine of(String chain) {
            return new FirstLine(NAME, chain, Hashes.hex(Hashes.sha256(chain)));
        }

        @JsonIgnore
        boolean isRight() {
            return NAME.equals(ledger) && chain != null && equals(of(chain));
        }
    }

    /** An entry without its chain, which the first line has. */
    @JsonPropertyOrder({"sequence", "previousHash", "eventId", "type", "linkedAt", "content", "hash"})
    record EntryLine(
            long sequence,
            String previousHash,
            String eventId,
            String type,
            String linkedAt,
            String content,
            String hash) {

        static EntryLine of(Entry entry) {
            return new EntryLine(
                    entry.sequence(),
                    entry.previousHash(),
                    entry.eventId().toString(),
                    entry.type(),
                    entry.linkedAt().toString(),
                    entry.content(),
                    entry.hash());
        }

        /** @throws IllegalArgumentException if a value is missing or not of its kind */
        Entry of(String chain) {
            try {
                var entry = new Entry(
                        chain,
                        sequence,
                        previousHash,
                        UUID.fromString(eventId),
                        type,
                        Instant.parse(linkedAt),
                        content,
                        hash);
                if (equals(of(entry)) && content != null) {
                    return entry;
                }
            } catch (DateTimeException | NullPointerException e) {
                throw new IllegalArgumentException(e);
            }
            throw new IllegalArgumentException("not spelt as an entry");
        }
    }

    /**
     * A root with the chain's place in its tree.
     *
     * @param document the text that is time-stamped
     * @param timeStamp the token (RFC 3161), Base64; null while it waits
     * @param timeStampSha256 of the token, null with it
     * @param index place of the chain's head among the heads, from 0
     * @param path audit path from the head to the tree's root (RFC 6962, 2.1.1), lowest first
     */
    @JsonPropertyOrder({
        "document",
        "timeStamp",
        "timeStampSha256",
        "firstSequence",
        "lastSequence",
        "hash",
        "segment",
        "index",
        "path"
    })
    record RootLine(
            String document,
            String timeStamp,
            String timeStampSha256,
            long firstSequence,
            long lastSequence,
            String hash,
            String segment,
            int index,
            List<String> path) {

        static RootLine of(Roots.Root root, ChainHead head, int index, List<String> path) {
            return new RootLine(
                    root.document(),
                    root.token() == null ? null : Base64.getEncoder().encodeToString(root.token()),
                    root.token() == null ? null : Hashes.hex(Hashes.sha256(root.token())),
                    head.firstSequence(),
                    head.lastSequence(),
                    head.hash(),
                    head.segment(),
                    index,
                    path);
        }

        ChainHead head(String chain) {
            return new ChainHead(chain, firstSequence, lastSequence, hash, segment);
        }

        /** @return the token, null if it waits for one */
        byte[] token() {
            if (timeStamp == null && timeStampSha256 == null) {
                return null;
            }
            var token = Base64.getDecoder().decode(timeStamp == null ? "" : timeStamp);
            // The last digit of a text in Base64 may have bits that mean nothing.
            if (!Base64.getEncoder().encodeToString(token).equals(timeStamp)) {
                throw new IllegalArgumentException("the time stamp is not spelt as one");
            }
            if (!Hashes.hex(Hashes.sha256(token)).equals(timeStampSha256)) {
                throw new IllegalArgumentException("the time stamp differs from its digest");
            }
            return token;
        }

        /** Whether the place leads to the document's tree. */
        boolean leadsToTree(ChainHead head, RootDocument root) {
            var top = MerkleTree.rootOf(
                    head.leaf(),
                    index,
                    root.chains(),
                    path.stream().map(Hashes::parse).toList());
            return top != null && Hashes.hex(top).equals(root.tree());
        }
    }

    /** How a root's line looks, so that lines are told apart by how they begin. */
    record RootOf(RootLine root) {}

    /** The last line. */
    @JsonPropertyOrder({"entries", "lastHash"})
    record LastLine(long entries, String lastHash) {}

    private ExportFormat() {}

    static String line(Record line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException unless the line is written exactly as {@link #line} writes it */
    static <T extends Record> T read(String line, Class<T> type) {
        try {
            var read = JSON.readValue(line, type);
            if (read != null && line(read).equals(line)) {
                return read;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("unreadable", e);
        }
        throw new IllegalArgumentException("not in the form of an export");
    }
}
