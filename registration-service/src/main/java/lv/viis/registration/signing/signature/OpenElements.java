package lv.viis.registration.signing.signature;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where in an XML file its reader is: the elements that are open, the innermost first. */
final class OpenElements {

    /**
     * @param xades whether it is one of the properties of a signature
     * @param signature in which it lies, null if in none
     */
    record Element(boolean xades, String name, XmlSignature signature) {}

    private final Deque<Element> path = new ArrayDeque<>();

    void push(Element element) {
        path.push(element);
    }

    Element pop() {
        return path.pop();
    }

    int depth() {
        return path.size();
    }

    /** Null before the first and after the last. */
    Element innermost() {
        return path.peek();
    }

    /** By the names of the elements above the one that has just been opened. */
    boolean isBelow(String... names) {
        var above = path.iterator();
        above.next();
        for (var name : names) {
            if (!above.hasNext() || !above.next().name().equals(name)) {
                return false;
            }
        }
        return true;
    }
}
