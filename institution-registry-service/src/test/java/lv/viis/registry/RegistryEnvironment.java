package lv.viis.registry;

import io.quarkus.test.common.QuarkusTestResource;
import lv.viis.chassis.testing.TestEnvironment;

/** Registers the environment for all tests of the registry. */
@QuarkusTestResource(TestEnvironment.class)
class RegistryEnvironment {}
