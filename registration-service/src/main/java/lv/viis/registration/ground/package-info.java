/** What everything else stands on: documents, and the facts that are told to others. */
package lv.viis.registration.ground;
