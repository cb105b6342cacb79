package lv.viis.registry.headship;

import java.util.UUID;

/**
 * Who holds a headship, with the code sealed for just that one.
 *
 * @param personId null if not identified, as the code
 */
record Holder(UUID headshipId, UUID personId, byte[] sealedCode) {

    /** Names nobody. */
    @Override
    public String toString() {
        return "Holder[of " + headshipId + "]";
    }
}
