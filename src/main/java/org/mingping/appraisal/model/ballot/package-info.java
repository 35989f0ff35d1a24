/**
 * The secret ballot (§4): a sheet and its fixed size, codes and receipts, and the rules by which a box is closed. Nothing here knows a key.
 */
package org.mingping.appraisal.model.ballot;
