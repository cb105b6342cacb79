package lv.viis.registration.signing.signature;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Whether a signed PDF still has each object as it was issued. By the positions in the file, not by comparing what the
 * objects seem to say: the issued bytes are unchanged, so an object that is still read from there is unchanged too.
 */
final class PdfObjects {
    /** What signing adds to a catalog that has none yet; the output intent comes with a visible signature's colours. */
    private static final Set<COSName> NEW_IN_CATALOG = names("AcroForm", "DSS", "Perms", "OutputIntents");

    /** What says nothing that anybody sees. */
    private static final Set<COSName> OF_CATALOG = names("Extensions", "Version", "Metadata");

    /** What signing adds to a page: the field's annotation, and in which order the keyboard finds it. */
    private static final Set<COSName> OF_PAGE = names("Annots", "Tabs");

    private final PDDocument issued;
    private final PDDocument signed;

    PdfObjects(PDDocument issued, PDDocument signed) {
        this.issued = issued;
        this.signed = signed;
    }

    /** @throws PdfChanged if an object of the issued PDF is another one now, but for what signing adds */
    void requireUntouched() {
        var root = key(issued, COSName.ROOT);
        if (root == null || !root.equals(key(signed, COSName.ROOT))) {
            throw new PdfChanged(PdfChanged.Change.OTHER_ROOT);
        }
        var now = signed.getDocument().getXrefTable();
        issued.getDocument().getXrefTable().forEach((key, position) -> {
            if (!Objects.equals(position, now.get(key))) {
                requireHarmless(key, root);
            }
        });
    }

    private void requireHarmless(COSObjectKey key, COSObjectKey root) {
        var before = issued.getDocument().getObjectFromPool(key).getObject();
        var after = signed.getDocument().getObjectFromPool(key).getObject();
        if (key.equals(root)) {
            var free = new HashSet<>(NEW_IN_CATALOG);
            free.removeAll(((COSDictionary) before).keySet());
            free.addAll(OF_CATALOG);
            requireSameBut(before, after, free);
        } else if (before instanceof COSDictionary page && COSName.PAGE.equals(page.getCOSName(COSName.TYPE))) {
            requireSameBut(before, after, OF_PAGE);
        } else if (!key.equals(key(issued, COSName.INFO)) && !isMetadata(before)) {
            throw new PdfChanged(PdfChanged.Change.OBJECT_REPLACED);
        }
    }

    private static void requireSameBut(COSBase before, COSBase after, Set<COSName> free) {
        if (!(before instanceof COSDictionary one) || !(after instanceof COSDictionary other)) {
            throw new PdfChanged(PdfChanged.Change.OBJECT_REPLACED);
        }
        var keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeAll(free);
        if (!keys.stream().allMatch(key -> same(one.getItem(key), other.getItem(key)))) {
            throw new PdfChanged(PdfChanged.Change.CATALOG_OR_PAGE_CHANGED);
        }
    }

    /** References are the same if they name the same object: whether that one changed is found on its own. */
    static boolean same(COSBase one, COSBase other) {
        if (one instanceof COSObject reference) {
            return other instanceof COSObject to && reference.getKey().equals(to.getKey());
        }
        if (one instanceof COSArray list) {
            return other instanceof COSArray with
                    && list.size() == with.size()
                    && java.util.stream.IntStream.range(0, list.size()).allMatch(i -> same(list.get(i), with.get(i)));
        }
        if (one instanceof COSDictionary dictionary) {
            return other instanceof COSDictionary with
                    && dictionary.keySet().equals(with.keySet())
                    && dictionary.keySet().stream().allMatch(key -> same(dictionary.getItem(key), with.getItem(key)));
        }
        return Objects.equals(one, other);
    }

    /** The document's description; nobody sees it on a page. */
    private static boolean isMetadata(COSBase object) {
        return object instanceof COSDictionary dictionary
                && COSName.METADATA.equals(dictionary.getCOSName(COSName.TYPE));
    }

    private static COSObjectKey key(PDDocument document, COSName entry) {
        return document.getDocument().getTrailer().getItem(entry) instanceof COSObject reference
                ? reference.getKey()
                : null;
    }

    private static Set<COSName> names(String... names) {
        var all = new HashSet<COSName>();
        for (var name : names) {
            all.add(COSName.getPDFName(name));
        }
        return Set.copyOf(all);
    }
}
