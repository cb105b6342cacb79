package lv.viis.registration.letters.notification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import lv.viis.chassis.text.EmailAddresses;
import lv.viis.registration.ground.document.Documents;

/** A number for a mail address: enough to count or look up by, too little to tell the address from. */
public final class AddressBucket {

    private AddressBucket() {}

    public static int of(String address) {
        return ByteBuffer.wrap(
                        Documents.sha256(EmailAddresses.comparable(address).getBytes(StandardCharsets.UTF_8)))
                .getInt();
    }
}
