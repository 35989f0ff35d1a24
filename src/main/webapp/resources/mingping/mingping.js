/* The few things the pages do in the browser themselves. No inline handlers: the content security policy allows none. */
(function () {
  'use strict';

  function closest(event, selector) {
    return event.target instanceof Element ? event.target.closest(selector) : null;
  }

  function toggleNavigation(button) {
    var open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    document.getElementById(button.dataset.toggle).classList.toggle('open', open);
  }

  /* A row that opens: a click anywhere on it follows its link; Enter works because the link has the focus. */
  function openRow(event) {
    var row = closest(event, 'tr');
    var link = row && row.querySelector('a.opens-row');
    if (link && !closest(event, 'a, button, input, select, textarea, label, summary') && !String(window.getSelection())) {
      link.click();
    }
  }

  function goToField(event, link) {
    var field = document.getElementById(link.dataset.field);
    var input = field && (field.matches('input, select, textarea') ? field : field.querySelector('input, select, textarea'));
    if (input) {
      event.preventDefault();
      input.focus();
    }
  }

  /* What cannot be undone is unlocked by typing the phrase. */
  function unlock(input) {
    var button = input.closest('.confirm').querySelector('button');
    button.disabled = input.value.trim() !== input.dataset.phrase;
  }

  /* Asked before it is done. The focus starts on the way back, and returns to where it was. */
  function ask(button) {
    var dialog = button.parentElement.querySelector('dialog');
    dialog.showModal();
    dialog.querySelector('[data-close]').focus();
  }

  /* Drafts of long texts outlive a time-out and a login, in this browser only, for the same person, and until sent. */
  function draftKey(field) {
    return 'mingping-draft:' + caller() + ':' + location.pathname + location.search + ':' + field.dataset.draft;
  }

  function restoreDrafts() {
    document.querySelectorAll('[data-draft]').forEach(function (field) {
      var draft = sessionStorage.getItem(draftKey(field));
      if (draft && !field.value) {
        field.value = draft;
      }
    });
  }

  /* Whoever is signed in: nobody else is shown what they typed. */
  function caller() {
    return document.body.dataset.caller || '';
  }

  var SENT = 'mingping-sent';
  /* As long as an answer may take; afterwards a page that stayed may send again. */
  var TWICE_MS = 15000;

  function keepable(field) {
    return field.name && !field.disabled && !field.readOnly && !/^(hidden|password|file|submit|button)$/.test(field.type)
      && !field.matches('[data-phrase]') && field.name.indexOf('jakarta.faces.') !== 0;
  }

  /* What a form sends is kept until the next page shows that it arrived. Where a login comes in between, it did not. */
  function keepWhatIsSent(form) {
    if (form.method !== 'post' || !form.id || form.id === 'leave' || !caller()) {
      return;
    }
    var fields = Array.prototype.filter.call(form.elements, keepable).map(function (field) {
      return {name: field.name, value: field.value, checked: /^(radio|checkbox)$/.test(field.type) ? field.checked : null};
    });
    sessionStorage.setItem(SENT, JSON.stringify({path: location.pathname, form: form.id, by: caller(), fields: fields, held: false}));
  }

  /* Sent once, though the button was pressed twice: the second would be told that somebody else had changed what the first did.
     What fetches a file leaves the page as it is: whoever asks again wants it again, as with a receipt printed twice. (data-download are the forms of the ballot desk, which a script of their own sends.) */
  function isOnItsWay(form, button) {
    if ('fetches' in form.dataset) {
      return false;
    }
    var by = button ? button.id || button.name : '';
    var again = form.method === 'post' && form.dataset.sentBy === by && Date.now() - Number(form.dataset.sentAt || 0) < TWICE_MS;
    if (!again) {
      form.dataset.sentAt = Date.now();
      form.dataset.sentBy = by;
    }
    return again;
  }

  /* A page that comes back may send again. */
  function forgetWhatIsOnItsWay() {
    Array.prototype.forEach.call(document.forms, function (form) {
      delete form.dataset.sentBy;
    });
  }

  function putBack(sent) {
    var form = document.getElementById(sent.form);
    Array.prototype.filter.call(form ? form.elements : [], keepable).forEach(function (field) {
      sent.fields.forEach(function (was) {
        if (was.name !== field.name) {
          return;
        }
        if (was.checked === null) {
          field.value = was.value;
        } else if (was.value === field.value) {
          field.checked = was.checked;
        }
      });
    });
    return Boolean(form);
  }

  function heedWhatWasSent() {
    var kept = sessionStorage.getItem(SENT);
    if (!kept) {
      return;
    }
    var sent = JSON.parse(kept);
    var note = document.querySelector('[data-kept]');
    var expired = /[?&]expired=true/.test(location.search);
    if (!caller()) {
      sent.held = true;
      sessionStorage.setItem(SENT, JSON.stringify(sent));
      if (note) {
        note.hidden = false;
      }
      return;
    }
    if ((sent.held || expired) && sent.by === caller() && sent.path === location.pathname && note) {
      note.querySelector(!putBack(sent) ? '[data-kept-gone]' : sent.fields.length ? '[data-kept-back]' : '[data-kept-again]').hidden = false;
      note.hidden = false;
      note.focus();
      // The server's own word, that everything must be filled in again, would contradict it.
      document.querySelectorAll('[data-expired]').forEach(function (word) {
        word.hidden = true;
      });
    }
    sessionStorage.removeItem(SENT);
  }

  /* Said before it is sent: the server would turn it away as well, but only after all of it has travelled. */
  function weigh(input) {
    var heavy = input.files.length && input.files[0].size > Number(input.dataset.maxBytes);
    input.setCustomValidity(heavy ? input.dataset.tooLarge : '');
    input.reportValidity();
  }

  /* Work that goes on at the server: the same page is asked again until it no longer says so, and then shown whole. */
  function watch(place) {
    setTimeout(function () {
      fetch(location.href, {credentials: 'same-origin'}).then(function (answer) {
        return answer.ok ? answer.text() : '';
      }).then(function (text) {
        var now = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-watch]');
        if (now) {
          place.innerHTML = now.innerHTML;
          watch(place);
        } else {
          location.reload();
        }
      }, function () {
        watch(place);
      });
    }, Number(place.dataset.watch));
  }

  function prepare() {
    document.querySelectorAll('[data-watch]').forEach(watch);
    document.querySelectorAll('input[data-phrase]').forEach(unlock);
    restoreDrafts();
    heedWhatWasSent();
    var summary = document.querySelector('[data-focus]');
    if (summary) {
      summary.focus();
    }
  }

  document.addEventListener('click', function (event) {
    var toggle = closest(event, '[data-toggle]');
    var field = closest(event, '[data-field]');
    if (toggle) {
      toggleNavigation(toggle);
    } else if (field) {
      goToField(event, field);
    } else if (closest(event, '[data-ask]')) {
      ask(closest(event, '[data-ask]'));
    } else if (closest(event, '[data-close]')) {
      closest(event, 'dialog').close();
    } else if (closest(event, '[data-print]')) {
      window.print();
    } else {
      openRow(event);
    }
    document.querySelectorAll('details.bar-account[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });
  document.addEventListener('input', function (event) {
    if (event.target.matches('input[data-phrase]')) {
      unlock(event.target);
    } else if (event.target.matches('[data-draft]')) {
      sessionStorage.setItem(draftKey(event.target), event.target.value);
    }
  });
  document.addEventListener('submit', function (event) {
    if (event.defaultPrevented) {
      return;
    }
    if (isOnItsWay(event.target, event.submitter)) {
      event.preventDefault();
      return;
    }
    keepWhatIsSent(event.target);
  });
  document.addEventListener('change', function (event) {
    if (event.target.matches('input[data-max-bytes]')) {
      weigh(event.target);
    }
  });
  document.addEventListener('keydown', function (event) {
    var menu = document.querySelector('details.bar-account[open]');
    if (event.key === 'Escape' && menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  window.addEventListener('pageshow', forgetWhatIsOnItsWay);
  document.addEventListener('DOMContentLoaded', prepare);
}());
