/** What everything else stands on and what knows nothing of it: persons, epochs, logins, reasons, keys, what counts once. */
package lv.viis.access.ground;
