/** Roles, and the grants of them: who holds which right on what, from when, until when. */
package lv.viis.access.granting;
