/** Whose data was seen by whom by which right, kept so that nobody can alter it unnoticed, and proved. */
package lv.viis.access.ledger;
