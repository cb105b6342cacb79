package lv.viis.access.tokens.token;

import io.quarkus.test.common.QuarkusTestResource;

/** Registers the login provider for all tests of the service. */
@QuarkusTestResource(ProviderEnvironment.class)
class TokenEnvironment {}
