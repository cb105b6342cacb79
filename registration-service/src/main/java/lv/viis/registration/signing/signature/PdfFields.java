package lv.viis.registration.signing.signature;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Whether the only things that were added to an issued PDF's pages and form are signatures, each in its place. */
final class PdfFields {
    private static final Set<String> OF_FORM = Set.of("Fields", "SigFlags", "DA", "DR", "NeedAppearances");
    private static final Set<String> OF_FIELD = Set.of(
            "Type",
            "Subtype",
            "FT",
            "F",
            "Ff",
            "T",
            "TU",
            "V",
            "Rect",
            "P",
            "AP",
            "AS",
            "DA",
            "DR",
            "MK",
            "Lock",
            "SV",
            "BS",
            "Border",
            "M",
            "NM",
            "H",
            "Q",
            "Parent",
            "Kids",
            "StructParent");
    private static final COSName SIGNATURE = COSName.getPDFName("Sig");
    private static final COSName STAMP = COSName.getPDFName("DocTimeStamp");

    private final PDDocument issued;
    private final PDDocument signed;
    private final SignatureBox box;

    PdfFields(PDDocument issued, PDDocument signed, SignatureBox box) {
        this.issued = issued;
        this.signed = signed;
        this.box = box;
    }

    /** @throws PdfChanged if something else was added; VisibleSignatureOutsideBox if one is not in its place */
    void requireOnlySignatures() {
        var form = signed.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            if (!form.keySet().stream().allMatch(key -> OF_FORM.contains(key.getName()))
                    || form.getBoolean(COSName.NEED_APPEARANCES, false)) {
                throw new PdfChanged(PdfChanged.Change.OTHER_FORM);
            }
            items(form.getCOSArray(COSName.FIELDS)).forEach(field -> requireSignature(field, null));
        }
        for (var i = 0; i < signed.getNumberOfPages(); i++) {
            requireAnnotations(i);
        }
    }

    private void requireAnnotations(int page) {
        var before = issued.getPage(page).getCOSObject().getCOSArray(COSName.ANNOTS);
        var after = signed.getPage(page).getCOSObject().getCOSArray(COSName.ANNOTS);
        var known = before == null ? 0 : before.size();
        if (known > (after == null ? 0 : after.size())) {
            throw new PdfChanged(PdfChanged.Change.ANNOTATION_GONE);
        }
        for (var i = 0; i < known; i++) {
            if (!PdfObjects.same(before.get(i), after.get(i))) {
                throw new PdfChanged(PdfChanged.Change.ANNOTATION_CHANGED);
            }
        }
        for (var i = known; after != null && i < after.size(); i++) {
            requireSignature(after.getObject(i), null);
            requireInPlace((COSDictionary) after.getObject(i));
        }
    }

    private static void requireSignature(COSBase object, COSDictionary parent) {
        if (!(object instanceof COSDictionary field)
                || !field.keySet().stream().allMatch(key -> OF_FIELD.contains(key.getName()))) {
            throw new PdfChanged(PdfChanged.Change.SOMETHING_ADDED);
        }
        var above = parent != null ? parent : field.getCOSDictionary(COSName.PARENT);
        var value = first(field, above, COSName.V) instanceof COSDictionary dictionary ? dictionary : null;
        if (!SIGNATURE.equals(first(field, above, COSName.FT))
                || value == null
                || !(SIGNATURE.equals(value.getCOSName(COSName.TYPE)) || STAMP.equals(value.getCOSName(COSName.TYPE)))
                || value.getCOSArray(COSName.BYTERANGE) == null) {
            throw new PdfChanged(PdfChanged.Change.SOMETHING_ADDED);
        }
        if (parent == null) {
            items(field.getCOSArray(COSName.KIDS)).forEach(kid -> requireSignature(kid, field));
        } else if (field.containsKey(COSName.KIDS)) {
            throw new PdfChanged(PdfChanged.Change.OTHER_FORM);
        }
    }

    private void requireInPlace(COSDictionary annotation) {
        var corners = annotation.getCOSArray(COSName.RECT);
        if (corners == null || corners.size() != 4) {
            throw new PdfChanged(PdfChanged.Change.SIGNATURE_WITHOUT_PLACE);
        }
        var place = new PDRectangle(corners);
        var unseen = place.getWidth() == 0 && place.getHeight() == 0;
        if (!unseen
                && (box == null
                        || place.getLowerLeftX() < box.left()
                        || place.getLowerLeftY() < box.bottom()
                        || place.getUpperRightX() > box.right()
                        || place.getUpperRightY() > box.top())) {
            throw new VisibleSignatureOutsideBox();
        }
    }

    private static COSBase first(COSDictionary field, COSDictionary parent, COSName key) {
        var own = field.getDictionaryObject(key);
        return own != null || parent == null ? own : parent.getDictionaryObject(key);
    }

    private static Set<COSBase> items(COSArray array) {
        var all = new HashSet<COSBase>();
        for (var i = 0; array != null && i < array.size(); i++) {
            all.add(array.getObject(i));
        }
        return all;
    }
}
