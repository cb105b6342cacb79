package lv.viis.registration.signing.signature;

/**
 * The printed place for a visible signature, the same on every page; in PDF points from the lower left corner.
 */
public record SignatureBox(float left, float bottom, float right, float top) {

    /** @param edges in the order of the components, null for no box */
    public static SignatureBox of(float[] edges) {
        return edges == null ? null : new SignatureBox(edges[0], edges[1], edges[2], edges[3]);
    }

    /** @param box null for none */
    public static float[] edges(SignatureBox box) {
        return box == null ? null : new float[] {box.left, box.bottom, box.right, box.top};
    }
}
