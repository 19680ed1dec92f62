import { mount } from 'svelte';
import { page } from '$app/state';
import '#lib/look/tokens.css';
import '#lib/look/kuultu.css';
import Parts from './Parts.svelte';

// What a page's load tells: here a word that explains itself.
const terms = [{ form: 'osallisuutta', word: 'osallisuus', says: 'Sitä, että ihminen on mukana.' }];
Object.defineProperty(page, 'data', { value: { me: null, terms } });
const target = document.getElementById('sisalto');
if (target) mount(Parts, { target });
