package lv.viis.chassis.testing;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Provider;
import java.security.Security;

/** Makes the tests' RSA keys, for which the JDK on its first compiler takes a second each; the JDK where it does not work. */
public final class NativeProvider {

    private NativeProvider() {}

    public static Provider get() {
        try {
            if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null) {
                return AmazonCorrettoCryptoProvider.INSTANCE;
            }
        } catch (LinkageError e) {
            // As in the service: there is no binary for this machine.
        }
        return Security.getProvider("SunRsaSign");
    }
}
