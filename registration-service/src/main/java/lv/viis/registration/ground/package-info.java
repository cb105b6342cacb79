/** What everything else stands on: documents, the facts that are told to others, and what roles and lists are called by. */
package lv.viis.registration.ground;
