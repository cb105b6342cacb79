package lv.viis.access.ledger.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The Merkle tree of RFC 6962, 2.1: leaves and nodes are hashed apart, so that neither passes for the other. */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** A complete subtree that waits for its right neighbour. */
    private record Subtree(int height, byte[] hash) {}

    private final Deque<Subtree> waiting = new ArrayDeque<>();

    static byte[] leaf(byte[] data) {
        return Hashes.sha256(LEAF, data);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Hashes.sha256(NODE, left, right);
    }

    /** @param leaf hashed by {@link #leaf} */
    void add(byte[] leaf) {
        var grown = new Subtree(0, leaf);
        while (!waiting.isEmpty() && waiting.peek().height() == grown.height()) {
            grown = new Subtree(grown.height() + 1, node(waiting.pop().hash(), grown.hash()));
        }
        waiting.push(grown);
    }

    /** The root over what was added; of nothing it is the hash of nothing. */
    byte[] root() {
        byte[] root = null;
        for (var subtree : waiting) {
            root = root == null ? subtree.hash() : node(subtree.hash(), root);
        }
        return root == null ? Hashes.sha256() : root;
    }

    static byte[] root(List<byte[]> leaves) {
        var tree = new MerkleTree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    /** The audit path of RFC 6962, 2.1.1: what is needed besides the leaf, lowest first. */
    static List<byte[]> path(List<byte[]> leaves, int index) {
        var path = new ArrayList<byte[]>();
        var from = 0;
        var to = leaves.size();
        while (to - from > 1) {
            var middle = from + Integer.highestOneBit(to - from - 1);
            if (index < middle) {
                path.add(0, root(leaves.subList(middle, to)));
                to = middle;
            } else {
                path.add(0, root(leaves.subList(from, middle)));
                from = middle;
            }
        }
        return path;
    }

    /** The root to which a leaf leads by its path (RFC 9162, 2.1.3.2); null if the path does not fit the place. */
    static byte[] rootOf(byte[] leaf, long index, long size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return null;
        }
        var place = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return null;
            }
            if ((place & 1) == 1 || place == last) {
                hash = node(sibling, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : null;
    }
}
