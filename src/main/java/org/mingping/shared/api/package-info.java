/** What all API resources share: the root, problem documents, strict reading of JSON. See shared/api.md. */
package org.mingping.shared.api;
