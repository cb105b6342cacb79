package lv.viis.access.ledger.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** Inputs and roots of the reference implementation of RFC 6962. */
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void roots_are_those_of_the_reference_implementation() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                Hashes.hex(MerkleTree.root(List.of())));
        var leaves = new ArrayList<byte[]>();
        for (var i = 0; i < INPUTS.size(); i++) {
            leaves.add(MerkleTree.leaf(HexFormat.of().parseHex(INPUTS.get(i))));
            assertEquals(ROOTS.get(i), Hashes.hex(MerkleTree.root(leaves)));
        }
    }

    @Test
    void every_path_leads_to_the_root_and_from_no_other_place_or_leaf() {
        for (var size = 1; size <= 33; size++) {
            var leaves = new ArrayList<byte[]>();
            for (var i = 0; i < size; i++) {
                leaves.add(MerkleTree.leaf(new byte[] {(byte) i}));
            }
            var root = MerkleTree.root(leaves);
            for (var i = 0; i < size; i++) {
                var path = MerkleTree.path(leaves, i);
                assertArrayEquals(root, MerkleTree.rootOf(leaves.get(i), i, size, path));
                for (var other = 0; other < size; other++) {
                    if (other != i) {
                        assertFalse(Arrays.equals(root, MerkleTree.rootOf(leaves.get(i), other, size, path)));
                        assertFalse(Arrays.equals(root, MerkleTree.rootOf(leaves.get(other), i, size, path)));
                    }
                }
                assertFalse(Arrays.equals(root, MerkleTree.rootOf(leaves.get(i), size, size, path)));
            }
        }
    }
}
