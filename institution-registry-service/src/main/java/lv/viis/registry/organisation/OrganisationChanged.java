package lv.viis.registry.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A public fact of an organisation other than its contacts changed: all services renew their copy. */
record OrganisationChanged(@JsonUnwrapped OrganisationState state) {}
