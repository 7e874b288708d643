import '@codegouvfr/react-dsfr/dsfr/dsfr.main.min.css';

/**
 * Keeps the design system's theme in step with the system's, which main sets to the person's choice. The design
 * system's own script would do the same and much else besides; nothing else of it is needed.
 */
export function followColourScheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    document.documentElement.dataset['frTheme'] = dark.matches ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply);
}
