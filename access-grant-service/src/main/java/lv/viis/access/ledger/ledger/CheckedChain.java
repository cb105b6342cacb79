package lv.viis.access.ledger.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lv.viis.access.ledger.ledger.ExportFormat.RootLine;

/** What has been read of an exported chain and found whole: its name, its entries' hashes, and its roots. */
final class CheckedChain {

    private static final int SHA256 = 32;

    final String chain;
    final List<RootLine> roots = new ArrayList<>();
    private byte[] hashes = new byte[SHA256 * 64];
    private int entries;

    CheckedChain(String chain) {
        this.chain = chain;
    }

    void add(String hash) {
        if ((entries + 1) * SHA256 > hashes.length) {
            hashes = Arrays.copyOf(hashes, hashes.length * 2);
        }
        System.arraycopy(Hashes.parse(hash), 0, hashes, entries * SHA256, SHA256);
        entries++;
    }

    long entries() {
        return entries;
    }

    /** @param sequence from 1 on; of 0 it is the hash that the first entry names as the one before */
    String hash(long sequence) {
        return sequence == 0 ? Entry.NOTHING : Hashes.hex(bytes(sequence));
    }

    /** The head that these entries make, with the places that another has. */
    ChainHead headLike(ChainHead other) {
        var tree = new MerkleTree();
        for (var sequence = other.firstSequence(); sequence <= other.lastSequence(); sequence++) {
            tree.add(MerkleTree.leaf(bytes(sequence)));
        }
        return new ChainHead(
                chain,
                other.firstSequence(),
                other.lastSequence(),
                hash(other.lastSequence()),
                Hashes.hex(tree.root()));
    }

    private byte[] bytes(long sequence) {
        var from = Math.toIntExact((sequence - 1) * SHA256);
        return Arrays.copyOfRange(hashes, from, from + SHA256);
    }
}
