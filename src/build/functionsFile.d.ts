declare function functionsFile(metadataJson: string): string;
export = functionsFile;
