package lv.viis.access.ledger.ledger;

import java.nio.charset.StandardCharsets;

/**
 * Where a chain stood when a day was closed, a leaf of that day's tree. Its bytes are the lines {@code viis-ledger-head
 * 1}, chain, first sequence, last sequence, hash and segment.
 *
 * @param firstSequence the first entry since the day before; one more than the last if there is none
 * @param lastSequence the chain's newest entry
 * @param hash of the newest entry, lower-case hex
 * @param segment root of the Merkle tree over the hashes of the entries since the day before, lower-case hex
 */
record ChainHead(String chain, long firstSequence, long lastSequence, String hash, String segment) {

    byte[] leaf() {
        return MerkleTree.leaf(String.join(
                        "\n",
                        "viis-ledger-head 1",
                        chain,
                        Long.toString(firstSequence),
                        Long.toString(lastSequence),
                        hash,
                        segment,
                        "")
                .getBytes(StandardCharsets.UTF_8));
    }
}
