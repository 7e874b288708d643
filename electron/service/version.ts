import manifest from '../../package.json' with { type: 'json' };

export const applicationVersion: string = manifest.version;
