/** What stays on the device, and how to see that it does. */
import styles from "./settings-view.module.css";

export function PrivacyStatement() {
  return (
    <section class={styles.section} aria-labelledby="privacy">
      <h3 id="privacy">Privacy</h3>
      <p>
        <strong>Nothing leaves this device.</strong> Your questions, conversations and settings are kept in this browser
        alone. There is no account, no tracking and no server that answers: search and answers are computed in this tab.
      </p>
      <p>How to check it yourself:</p>
      <ul>
        <li>Turn on airplane mode, reload, and ask: everything works.</li>
        <li>Open your browser's developer tools, choose Network, and ask: no request appears.</li>
        <li>
          The page's security policy (see the response headers) allows connections to this site alone. The one exception
          is a model that you choose to download in the Library, which says which host it comes from.
        </li>
      </ul>
      <p class={styles.soft}>Links marked “↗ web” open other websites, which see your visit like any other.</p>
    </section>
  );
}
