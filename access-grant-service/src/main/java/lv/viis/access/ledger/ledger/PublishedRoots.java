package lv.viis.access.ledger.ledger;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** Roots as they were kept outside the database: files, or what {@code GET /v1/ledger/roots/{number}} answered. */
final class PublishedRoots {

    /**
     * A published root.
     *
     * @param token the time stamp, null if the file has none
     * @param heads of all chains, null if the file has none
     */
    record Published(RootDocument document, byte[] token, List<ChainHead> heads) {}

    private record File(String document, String timeStamp, List<ChainHead> heads) {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PublishedRoots() {}

    /**
     * @param path a file, or a directory of {@code root-*.json}
     * @return ordered by number
     * @throws IllegalArgumentException if a file is no root, or its heads are not those under its tree
     */
    static List<Published> read(Path path) throws IOException {
        var roots = new ArrayList<Published>();
        if (Files.isDirectory(path)) {
            try (var files = Files.newDirectoryStream(path, "root-*.json")) {
                for (var file : files) {
                    roots.add(readFile(file));
                }
            }
        } else {
            roots.add(readFile(path));
        }
        roots.sort(Comparator.comparing(root -> root.document().number()));
        return roots;
    }

    private static Published readFile(Path path) throws IOException {
        var file = JSON.readValue(path.toFile(), File.class);
        if (file == null || file.document() == null) {
            throw new IllegalArgumentException(path.getFileName() + " is no published root");
        }
        var document = RootDocument.parse(file.document());
        if (file.heads() != null) {
            var tree = new MerkleTree();
            file.heads().forEach(head -> tree.add(head.leaf()));
            if (file.heads().size() != document.chains()
                    || !Hashes.hex(tree.root()).equals(document.tree())) {
                throw new IllegalArgumentException("the heads in " + path.getFileName() + " are not those of its root");
            }
        }
        return new Published(
                document, file.timeStamp() == null ? null : Base64.getDecoder().decode(file.timeStamp()), file.heads());
    }
}
